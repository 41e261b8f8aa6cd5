"""Reads messages given as JSON texts on standard input with Python's own e-mail parser, and prints what it found."""

import email
import email.policy
import json
import sys


def read(raw):
    message = email.message_from_bytes(raw.encode("latin-1"), policy=email.policy.default)
    parts = {
        subtype: message.get_body((subtype,)).get_content()
        for subtype in ("plain", "html")
        if message.get_body((subtype,)) is not None
    }
    names = ("Subject", "From", "To", "Cc", "Reply-To", "References", "In-Reply-To")
    headers = {name: str(message[name]) if message[name] is not None else "" for name in names}
    defects = [str(defect) for part in message.walk() for defect in part.defects]
    return {"headers": headers, "parts": parts, "defects": defects}


json.dump([read(raw) for raw in json.load(sys.stdin)], sys.stdout)
