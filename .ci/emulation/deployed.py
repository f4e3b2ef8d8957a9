"""`sam deploy` as docs/deploy.md says it: the first time guided, answered as the page shows, and then by what that has saved."""

import re

from build import ROOT
from stack import INSTANCE, STACK, Stack, claim

ASKED = re.compile(r"([^\t\n]+ \[[^\[\]\n]*]):")  # a question of sam's, with its default


class DeployedStack(Stack):
    """The stack, and the folder with its templates and what was answered."""

    def deploy(self, template, **changed):
        """Deploys a template; parameters that were changed stay so."""
        if self.outputs:
            self._again(template.parent, changed)
        else:
            self._guided(template.parent)
        stack = self.emulator.client("cloudformation").describe_stacks(StackName=STACK)["Stacks"][0]
        self.outputs = {one["OutputKey"]: one["OutputValue"] for one in stack["Outputs"]}

    def _guided(self, folder):
        """Types what the page shows, with this practice's own instance and sign-in."""
        (folder / "samconfig.toml").write_text((ROOT / "samconfig.toml").read_text())
        own = {"ConnectInstanceArn": INSTANCE, "SignInIssuer": self.sign_in.issuer, "SignInAudience": self.sign_in.client_id,
               "SignInAuthorizationUrl": f"{self.sign_in.pages}/oauth2/authorize", "SignInTokenUrl": f"{self.sign_in.pages}/oauth2/token"}
        shown, typed = _shown(), []
        for question, answer in shown:
            mine = own.pop(question.split(" [")[0].removeprefix("Parameter "), None)
            claim(f"docs/deploy.md answers {question}", answer or not mine)
            typed.append(mine or answer)
        said = self._sam(folder, "--guided", typed=typed)
        asked = ASKED.findall(re.sub(r"\x1b\[\d*m", "", said))
        claim(f"sam asks what docs/deploy.md shows, and not {asked}", asked == [question for question, _ in shown] and not own)

    def _again(self, folder, changed):
        """Takes what was saved, with parameters that are changed there."""
        config = folder / "samconfig.toml"
        saved = config.read_text()
        for name, value in changed.items():
            saved, times = re.subn(rf'\b{name}=\\"[^"\\]*\\"', f'{name}=\\\\"{value}\\\\"', saved)
            claim(f"{name} stands in samconfig.toml once, and not {times} times", times == 1)
        config.write_text(saved)
        self._sam(folder, typed=["y"])

    def _sam(self, folder, *how, typed):
        return self.run([ROOT / ".venv/bin/sam", "deploy", *how], cwd=folder, input="\n".join(typed) + "\n")


def _shown():
    """The questions that the page shows, each with its answer; none is Enter."""
    block = next(one for one in (ROOT / "docs/deploy.md").read_text().split("```")[1::2] if one.startswith("\nStack Name"))
    return [(question[1], line[question.end():].strip()) for line in block.splitlines() if (question := ASKED.match(line))]
