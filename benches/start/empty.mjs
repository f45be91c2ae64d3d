// A Worker that does nothing.

export default { fetch: () => new Response("nothing") };
