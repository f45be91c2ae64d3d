-- What Belvo lists, as the Worker saw it last. Nothing here is a truth of its own: all but dead_letters can be listed again.

-- The links. `owner` is the link's external_id: it says which user may read it.
CREATE TABLE links (
  id TEXT PRIMARY KEY,
  owner TEXT,
  status TEXT,
  institution TEXT,
  body TEXT NOT NULL,
  digest TEXT NOT NULL,
  synced_at TEXT NOT NULL
);
CREATE INDEX links_by_owner ON links (owner);

-- What belongs to a link: Belvo's items as Belvo answered them (resource `transactions`, ...), and what the engines made of them
-- (resource `local.categories`, ...). One row an item.
CREATE TABLE items (
  link TEXT NOT NULL,
  resource TEXT NOT NULL,
  id TEXT NOT NULL,
  digest TEXT NOT NULL,
  body TEXT NOT NULL,
  day TEXT GENERATED ALWAYS AS (json_extract(body, '$.value_date')) VIRTUAL,
  PRIMARY KEY (link, resource, id)
);
CREATE INDEX items_by_day ON items (link, resource, day, id);

-- Rows of a change that is too large for one transaction, until all of them are here.
CREATE TABLE staged (
  attempt TEXT NOT NULL,
  link TEXT NOT NULL,
  resource TEXT NOT NULL,
  id TEXT NOT NULL,
  digest TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (attempt, id)
);
CREATE INDEX staged_by_resource ON staged (link, resource);

-- Which resource of which link is whole here. `generation` counts its changes: it is what a change is fenced by. `basis` says what an
-- engine's results were made of.
CREATE TABLE syncs (
  link TEXT NOT NULL,
  resource TEXT NOT NULL,
  generation INTEGER NOT NULL,
  count INTEGER NOT NULL,
  basis TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  synced_at TEXT NOT NULL,
  PRIMARY KEY (link, resource)
);

-- Messages that could not be worked on, as they came.
CREATE TABLE dead_letters (
  id TEXT PRIMARY KEY,
  link TEXT,
  request_id TEXT,
  reason TEXT NOT NULL,
  body TEXT NOT NULL,
  received_at TEXT NOT NULL,
  replayed_at TEXT
);
CREATE INDEX dead_letters_by_time ON dead_letters (received_at, id);

-- What reconciling found to be different, and put right.
CREATE TABLE repairs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  link TEXT NOT NULL,
  resource TEXT NOT NULL,
  upserted INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  at TEXT NOT NULL
);

-- How each reconciling went.
CREATE TABLE reconciliations (
  id TEXT PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  listed INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0,
  error TEXT
);
