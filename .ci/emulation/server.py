"""MiniStack on loopback, plain or with what the stack needs besides, and Connect's stand-in. server.py plain | server.py added CONNECT_PORT"""

import sys

import ministack.core.iam_actions as actions
from ministack.app import main

import added
import connect
from build import lacking


def tell_of_denials():
    """A function may swallow that it was denied something: the log of the emulator tells of it."""
    deny = actions.access_denied_response

    def told(service, action, principal, request, **more):
        print(f"AccessDenied: {principal} {action} {more.get('resource_arn')} {more.get('error_code') or ''}", flush=True)
        return deny(service, action, principal, request, **more)

    actions.access_denied_response = told


if sys.argv[1] == "added":
    for one in lacking()["added"]:
        added.ADDED[one["name"]]()
    tell_of_denials()
    connect.serve(int(sys.argv[2]))
sys.argv[1:] = []
main()
