"""Deploys the stack to an emulator of AWS, and plays what must hold (docs/emulator.md)."""

import time

from build import WORK, Copy
from deployed import DeployedStack
from mutations import Mutations
from operations import Operations
from place import here
from probes import all_that_is_lacking_is_lacking
from scenes import Scenes
from stack import INSTANCE, ROOT, Emulator, Red, SignIn

BEGAN = time.monotonic()


def say(what):
    print(f"{time.monotonic() - BEGAN:6.1f} s  {what}", flush=True)


def play(scene, *arguments):
    scene(*arguments)
    say(scene.__name__.replace("_", " "))


def main():
    plain = Emulator("plain")
    try:
        play(all_that_is_lacking_is_lacking, plain)
    finally:
        plain.close()
    copied = Copy()
    say(f"what sam build made was copied, without {', '.join(copied.left_out)}")
    emulator = Emulator("added")
    try:
        deployed(emulator, copied)
    finally:
        emulator.close()


def deployed(emulator, copied):
    stack, place = DeployedStack(emulator, SignIn(emulator)), here()
    stack.deploy(copied.write())
    say("sam deploy --guided is done")
    directory = WORK / "directory.yaml"
    directory.write_text(place.directory(INSTANCE))
    stack.run([ROOT / "ringback", "directory", "apply", directory, "--function", stack.outputs["DirectoryKeeperName"], "--by", "ops"])
    say("the directory is in force" + ("" if place.may_text else "; at this hour nobody may be texted anywhere, so no text is asked for"))
    scenes = Scenes(stack, place)
    operations = Operations(scenes)
    for scene in (operations.a_new_stack_says_what_has_not_run_yet,
                  scenes.a_missed_call_opens_a_callback_and_a_text_goes,
                  scenes.the_desk_knows_who_may_see_what,
                  scenes.the_page_is_served_to_whoever_asks,
                  scenes.another_instances_call_is_dropped,
                  scenes.connect_says_too_many_requests,
                  scenes.a_lost_event_is_found_in_connects_list,
                  scenes.a_patients_text_reaches_the_callback,
                  scenes.every_other_function_does_what_it_is_there_for,
                  scenes.a_flow_hears_that_there_is_a_callback,
                  scenes.an_administrator_puts_a_directory_in_force,
                  scenes.what_is_dead_is_redriven,
                  scenes.operations_are_told_of_every_alarm_and_of_the_key,
                  operations.its_status_is_told,
                  operations.its_status_names_what_is_dead,
                  operations.a_past_time_is_backfilled,
                  operations.what_the_table_has_lost_is_copied_back,
                  scenes.its_target_is_missed_and_the_owner_is_told,  # 75 s after the first call: what can be done meanwhile is above
                  scenes.what_is_booked_reaches_the_insurance_system):
        play(scene)
    play(scenes.a_second_deployment_keeps_what_is_kept, copied.write())
    play(scenes.what_cannot_be_read_is_noted_without_its_words)
    play(scenes.nothing_was_denied_and_nothing_went_wrong)
    mutations = Mutations(scenes, copied)
    for mutation in (mutations.a_permission_is_removed, mutations.a_pattern_is_misspelt, mutations.the_audience_is_changed):
        play(mutation)


if __name__ == "__main__":
    try:
        main()
    except Red as red:
        raise SystemExit(f"{time.monotonic() - BEGAN:6.1f} s  RED: {red}\nThe logs are in {WORK.relative_to(ROOT)}.") from None
