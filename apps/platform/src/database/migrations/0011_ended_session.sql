-- Sessions that somebody signed out of (退出登录), until they would have expired: whoever kept a copy of the cookie is nobody.
create table ended_session (
  id text primary key,
  expires_at timestamptz not null
);
