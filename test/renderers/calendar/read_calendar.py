"""Prints what python3-icalendar reads in a file: one JSON object an event, times in UTC as the file's own zones say them."""
import json, sys
from datetime import timezone
from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
events = []
for event in calendar.walk("VEVENT"):
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    people = event.get("ATTENDEE") or []
    people = people if isinstance(people, list) else [people]
    events.append({
        **{key.lower(): str(event[key]) for key in ("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS", "CLASS") if key in event},
        "sequence": int(event["SEQUENCE"]),
        "start": start.astimezone(timezone.utc).isoformat() if hasattr(start, "hour") else start.isoformat(),
        "end": end.astimezone(timezone.utc).isoformat() if hasattr(end, "hour") else end.isoformat(),
        "attendees": [[person.params["CN"], str(person)] for person in people],
        "alarms": [str(alarm["TRIGGER"].to_ical(), "ascii") for alarm in event.walk("VALARM")],
        "keys": sorted(event.keys()),
    })
print(json.dumps({"method": str(calendar["METHOD"]), "name": str(calendar.get("X-WR-CALNAME", "")), "events": events}))
