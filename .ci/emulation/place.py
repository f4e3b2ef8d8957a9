"""A practice that is always open, where it is day now: the emulator runs on the wall clock, and no text goes and nobody is called at night."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import yaml

# Zones of North America's numbers, with an area code that is in no other zone: between them it is day at every hour but one or two.
PLACES = [("America/New_York", "212"), ("Pacific/Honolulu", "808"), ("Pacific/Guam", "671"), ("America/St_Johns", "709")]


class Place:
    """One location in one zone, and numbers of callers there."""

    def __init__(self, now):
        local = {zone: now.astimezone(ZoneInfo(zone)).time() for zone, _ in PLACES}
        awake = [place for place in PLACES if time(8, 5) <= local[place[0]] <= time(19, 45)]
        self.may_text = bool(awake)
        self.zone, self.area = (awake or PLACES)[0]

    def number(self, last):
        return f"+1{self.area}5550{last}"

    def directory(self, instance):
        staff = [{"id": "sam@sunrise.example", "role": "manager", "locations": "all"},
                 {"id": "pat@sunrise.example", "role": "coordinator", "locations": "all"},
                 {"id": "ops@sunrise.example", "role": "admin"}]
        oak_street = {"id": "oak-street", "name": "Oak Street", "saysAs": "Sunrise Family Practice", "timeZone": self.zone, "numbers": [self.number(100)],
                      "callBackOn": self.number(100), "queueOwner": "sam@sunrise.example", "hours": {"mon-sun": "00:00-24:00"},
                      "connect": {"instance": instance}, "texting": {"from": self.number(101), "onMissedCall": True}}
        return yaml.safe_dump({"tenant": "sunrise-health", "catchAll": "oak-street", "locations": [oak_street], "staff": staff}, sort_keys=False)


def here():
    return Place(datetime.now(ZoneInfo("UTC")))
