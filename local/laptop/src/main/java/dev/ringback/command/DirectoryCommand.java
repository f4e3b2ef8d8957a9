package dev.ringback.command;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.intake.Callers;
import dev.ringback.texting.ProperNames;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringback directory}: the file that describes a tenant, from its check to its way back. */
@Command(
        name = "directory",
        description = "Checks, compares, applies and takes back the file that describes a tenant, here or in a stack.",
        subcommands = {
            DirectoryDiffCommand.class,
            DirectoryApplyCommand.class,
            DirectoryRollbackCommand.class,
            DirectoryHistoryCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class DirectoryCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Command(
            description = "Shows every mistake of a directory file, with its path and what was expected.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:it may be applied", "1:it has mistakes", "2:it cannot be read"},
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "FILE", description = "The directory file.") Path file) {
        PrintWriter err = spec.commandLine().getErr();
        return switch (DirectoryFile.read(file)) {
            case DirectoryFile.Unreadable(var why) -> {
                err.println(why);
                yield Exit.UNUSABLE;
            }
            case DirectoryFile.Faulty(var mistakes) -> {
                mistakes.forEach(err::println);
                err.printf("%s in %s%n", counted(mistakes.size(), "mistake", "mistakes"), file);
                yield Exit.WRONG;
            }
            case DirectoryFile.Sound sound -> {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%s is sound: %s, %s, %s, %s%n",
                                file,
                                sound.directory().tenant(),
                                counted(sound.directory().locations().size(), "location", "locations"),
                                counted(sound.directory().agencies().size(), "agency", "agencies"),
                                counted(sound.directory().staff().size(), "person", "people"));
                sound.directory().locations().forEach((id, location) -> {
                    allowed(id, location.properNames());
                    location.texting().ifPresent(texting -> advised(id, texting.from()));
                });
                sound.directory().ownersWithoutMail().forEach(this::withoutMail);
                yield Exit.OK;
            }
        };
    }

    /** Who reviews a directory sees what the check has let pass. */
    private void allowed(LocationId location, ProperNames names) {
        if (!names.names().isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "allowed as names in what patients of %s read: %s%n",
                            location, names.names().stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    /** It is sound: others can be subscribed by hand. */
    private void withoutMail(LocationId location, PersonId owner) {
        spec.commandLine().getOut().printf("no mail can be sent to %s, who gets the alerts of %s%n", owner, location);
    }

    /** docs/texting-law.md: what a patient may say to end texts is not ours to hear there. */
    private void advised(LocationId location, PhoneNumber from) {
        if (Callers.isTollFree(from)) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s texts from a toll-free number (%s): there the carrier keeps the opt-outs, hears STOP"
                                    + " only, and words its answer itself. A 10DLC number leaves that to Ringback%n",
                            location, from.e164());
        }
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
