"""Prints what python3-vobject reads in a file of contact cards, each checked against the standard: one JSON object a card."""
import json, sys
import vobject

cards = []
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for card in vobject.readComponents(file.read()):
        card.validate(raiseException=True)
        cards.append({
            "name": card.fn.value,
            "family": card.n.value.family,
            "given": card.n.value.given,
            "organisation": card.org.value,
            "title": card.title.value if hasattr(card, "title") else None,
            "emails": [email.value for email in card.contents.get("email", [])],
            "phones": [[phone.value, phone.params["TYPE"]] for phone in card.contents.get("tel", [])],
            "city": card.adr.value.city if hasattr(card, "adr") else None,
        })
print(json.dumps(cards))
