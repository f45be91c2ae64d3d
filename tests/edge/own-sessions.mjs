// A team's own sessions, in the place of those in `worker/src/session.ts`: a cookie says who asks.

export const signedSessions = {
  userOf: async ({ headers }) => /(?:^|; )team=(\w+)/.exec(headers.get("cookie") ?? "")?.[1],
  ownerOf: async (user) => `team-${user}`,
};
