-- The figures of a mission from :from to :to, written without looking at the program that counts them: one row a figure.
with
dated as (
  select a.number as actor, s.date as day from actors a join sources s on s.number = a.source
  union all select number, submitted from actors where submitted is not null
  union all select actor, at from contacts union all select actor, at from assessments union all select actor, at from prepared
  union all select actor, at from objections union all select actor, coalesce(on_day, at) from survey_responses
  union all select t.actor, m.date from attendance t join meetings m on m.number = t.meeting where t.status in ('present', 'unexpected')
),
known as (
  select a.number, a.id, a.kind, a.programme, a.submitted from actors a
  where (select min(substr(d.day, 1, 10)) from dated d where d.actor = a.number) <= :to
),
tried as (
  select c.* from contacts c join known k on k.number = c.actor where substr(c.at, 1, 10) between :from and :to
),
spoken as (
  select * from tried where outcome in ('reached', 'interested', 'not-now', 'refused', 'call-back')
),
held as (select * from meetings where cancelled is null and date between :from and :to and date <= :today),
came as (
  select a.* from attendance a join held h on h.number = a.meeting where a.status in ('present', 'unexpected')
),
reached as (
  select distinct k.number, k.kind from known k
  where k.number in (select actor from spoken union select actor from came)
),
first_tried as (
  select actor, min(substr(at, 1, 10)) as day from (
    select actor, at from contacts where coalesce(received, 0) = 0 and not (channel = 'meeting' and outcome = 'reached')
    union all select actor, at from prepared where document in ('mail', 'letter')) group by actor
),
first_came as (
  select actor, min(substr(day, 1, 10)) as day from (
    select actor, at as day from contacts where received = 1
    union all select t.actor, m.date from attendance t join meetings m on m.number = t.meeting
    where t.status in ('present', 'unexpected') and m.convened_by = 'us') group by actor
),
came_first as (
  select c.actor from first_came c left join first_tried t on t.actor = c.actor where c.day < coalesce(t.day, '9999')
),
contacted as (
  select k.number from known k where k.number in (select actor from tried union select number from reached)
),
situation_after as (
  select k.number, coalesce((select situation from assessments s where s.actor = k.number and substr(s.at, 1, 10) <= :to
    order by s.at desc, s.number desc limit 1), 'unknown') as situation from known k
),
situation_before as (
  select k.number, coalesce((select situation from assessments s where s.actor = k.number and substr(s.at, 1, 10) < :from
    order by s.at desc, s.number desc limit 1), 'unknown') as situation from known k
),
changed as (
  select b.number, b.situation || '>' || a.situation as change
  from situation_before b join situation_after a on a.number = b.number where a.situation <> b.situation
),
newest_assessment as (
  select k.number, (select needs from assessments s where s.actor = k.number and substr(s.at, 1, 10) between :from and :to
    order by s.number desc limit 1) as needs from known k
),
voiced as (
  select n.number, j.value as need from newest_assessment n, json_each(n.needs) j where n.needs is not null
),
answer as (
  select r.survey, r.respondent, r.actor, coalesce(r.on_day, substr(r.at, 1, 10)) as day,
    row_number() over (partition by r.survey, r.respondent order by coalesce(r.on_day, r.at) desc, r.number desc) as place
  from survey_responses r where coalesce(r.on_day, substr(r.at, 1, 10)) <= :to
),
returned as (select * from answer where place = 1 and day >= :from),
written as (
  select p.* from prepared p join known k on k.number = p.actor where substr(p.at, 1, 10) between :from and :to
),
given as (select * from shares where substr(at, 1, 10) between :from and :to),
pair as (
  select distinct min(a.id, substr(p.template, 22)) as one, max(a.id, substr(p.template, 22)) as other
  from prepared p join known a on a.number = p.actor join known o on o.id = substr(p.template, 22)
  where p.template like 'introduction-made-to-%' and substr(p.at, 1, 10) between :from and :to
  union
  select min(a.id, o.id), max(a.id, o.id) from between_actors b
  join known a on a.number = b.actor join known o on o.number = b.other
  where b.outcome = 'met' and b.on_day between :from and :to
),
came_of as (
  select one, other, coalesce((
    select b.outcome from between_actors b join actors x on x.number = b.actor join actors y on y.number = b.other
    where min(x.id, y.id) = pair.one and max(x.id, y.id) = pair.other and b.on_day <= :to and b.outcome <> 'competing'
    order by b.on_day desc, b.number desc limit 1), 'met') as outcome from pair
),
first_try as (select actor, min(at) as day from contacts where coalesce(received, 0) = 0 group by actor),
first_word as (
  select actor, min(at) as day from contacts
  where outcome in ('reached', 'interested', 'not-now', 'refused', 'call-back') group by actor
),
wait_try as (
  select julianday(t.day) - julianday(k.submitted) as days from known k join first_try t on t.actor = k.number
  where k.submitted <= t.day and t.day between :from and :to
),
wait_word as (
  select julianday(w.day) - julianday(t.day) as days from known k join first_try t on t.actor = k.number
  join first_word w on w.actor = k.number where t.day <= w.day and w.day between :from and :to
)
select 'known' as id, count(*) as value from known
union all select 'known.kind.' || coalesce(kind, 'unknown'), count(*) from known group by kind
union all select 'known.programme.' || coalesce(programme, 'unknown'), count(*) from known group by programme
union all select 'known.situation.' || situation, count(*) from situation_after group by situation
union all select 'contacted', count(*) from contacted
union all select 'came', count(*) from known k where k.number in (
  select actor from tried where received = 1 union select c.actor from came c join held h on h.number = c.meeting where h.convened_by = 'us')
  and k.number in (select actor from came_first)
union all select 'reached', count(*) from reached
union all select 'reached.kind.' || coalesce(kind, 'unknown'), count(*) from reached group by kind
union all select 'met', count(*) from known k where k.number in (
  select actor from spoken where channel in ('visit', 'meeting') union select actor from came)
union all select 'answered', count(*) from known k where k.number in (
  select actor from tried where received = 1 union select actor from returned where actor is not null)
union all select 'hard_to_ask', count(*) from reached r join situation_before b on b.number = r.number
  join known k on k.number = r.number where b.situation in ('unknown', 'unplanned') and r.number not in (select actor from came_first)
  and not (case when k.submitted is null then k.programme is not null else k.submitted <= :to end)
union all select 'exchanges', count(*) from tried
union all select 'exchanges.channel.' || channel, count(*) from tried group by channel
union all select 'exchanges.month.' || substr(at, 1, 7), count(*) from tried group by substr(at, 1, 7)
union all select 'documents', count(*) from written
union all select 'meetings', count(*) from held
union all select 'attendances', (select coalesce(sum(case when h.convened_by = 'us' then max(coalesce(h.headcount, 0), h.named) else h.named end), 0)
  from (select held.*, (select count(*) from came c where c.meeting = held.number) as named from held) h)
union all select 'survey_answers', count(*) from returned
union all select 'changes', count(*) from changed
union all select 'changes.change.' || change, count(*) from changed group by change
union all select 'needs', count(*) from voiced
union all select 'needs.need.' || need, count(*) from voiced group by need
union all select 'refusals', count(distinct o.actor) from objections o join known k on k.number = o.actor
  where substr(o.at, 1, 10) between :from and :to and o.certain = 1 and o.scope = 'all' and o.person is null
union all select 'partial_refusals', 0
union all select 'projects', count(*) from projects where substr(at, 1, 10) <= :to
union all select 'shared', count(distinct j.key) from given g, json_each(g.shown) j
union all select 'recipients', count(distinct coalesce(r.actor || '', lower(r.name))) from recipients r join given g on g.number = r.share
union all select 'introductions', count(*) from pair
union all select 'introductions.outcome.' || outcome, count(*) from came_of group by outcome
union all select 'hours', coalesce((select sum(case channel when 'phone' then :call when 'visit' then :visit else 0 end) from tried), 0)
  + :visit * (select count(distinct coalesce((select max(m.id) from attendance t join meetings m on m.number = t.meeting
    where t.actor = c.actor and m.date = c.at and m.cancelled is null and t.status in ('present', 'unexpected')), c.at))
    from tried c where c.channel = 'meeting')
union all select 'delay_contact', (select avg(days) from (select days, row_number() over (order by days) as place, count(*) over () as n
  from wait_try) where place in ((n + 1) / 2, n / 2 + 1))
union all select 'delay_exchange', (select avg(days) from (select days, row_number() over (order by days) as place, count(*) over () as n
  from wait_word) where place in ((n + 1) / 2, n / 2 + 1));
