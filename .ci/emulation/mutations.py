"""The deployed stack, bent in one place at a time. Each must be noticed, while what was not bent works on."""

import copy

from scenes import PAT
from stack import Red, claim


class Mutations:
    def __init__(self, scenes, copied):
        self.scenes, self.stack, self.copied, self.sound = scenes, scenes.stack, copied, copied.templates

    def a_permission_is_removed(self):
        self._deploy(lambda resources: _keep(_statements(resources["ActOnCallbacks"]), lambda one: one.get("Sid") != "AskToBeWoken"))
        self.scenes.call(170)
        self.scenes.callback_of(170)
        self._noticed("scheduler:CreateSchedule", self.scenes.nothing_was_denied_and_nothing_went_wrong)

    def a_pattern_is_misspelt(self):
        def misspell(resources):
            for alternative in resources["ContactRule"]["Properties"]["EventPattern"]["detail"]["$or"]:
                for kinds in alternative.values():
                    for kind in kinds:
                        if kind.get("equals-ignore-case") == "DISCONNECTED":
                            kind["equals-ignore-case"] = "DISCONECTED"

        self._deploy(misspell)
        self.scenes.call(171)
        self.scenes.call(172, kind="COMPLETED")
        self.scenes.callback_of(172)
        self._noticed("a callback of the caller 171", lambda: self.scenes.callback_of(171, seconds=5))

    def the_audience_is_changed(self):
        another = self.stack.sign_in.app()
        self._deploy(lambda resources: None, SignInAudience=another)
        token = self.stack.sign_in.tokens(PAT, another)["IdToken"]
        claim("a token of the other audience is taken", self.stack.desk("GET", "/worklist", token)[0] == 200)
        self._noticed("a coordinator sees the worklist", self.scenes.the_desk_knows_who_may_see_what)

    def _deploy(self, bend, **changed):
        self.copied.templates = copy.deepcopy(self.sound)
        bend(self.copied.resources())
        self.stack.deploy(self.copied.write(), **changed)

    @staticmethod
    def _noticed(how, scene):
        try:
            scene()
        except Red as red:
            claim(f"it is red for the reason that was meant, {how}: {red}", how in str(red))
            return
        raise Red("nobody noticed")


def _statements(policy):
    return policy["Properties"]["PolicyDocument"]["Statement"]


def _keep(statements, wanted):
    statements[:] = [one for one in statements if wanted(one)]
