package dev.ringback.local;

import dev.ringback.aws.DirectoryTable;
import dev.ringback.local.aws.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code ringback directory}: checks the file that describes a tenant, and applies it. */
@Command(
        name = "directory",
        description = "Checks the file that describes a tenant (locations, hours, staff), and applies it.",
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
                yield Exit.OK;
            }
        };
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    @Command(
            description = {
                "Checks a directory file and puts it in force, within a minute.",
                "The account and the region are those of the AWS SDK's standard environment."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:it is in force", "1:it has mistakes, or the table refused it", "2:it cannot be read"},
            mixinStandardHelpOptions = true)
    int apply(
            @Parameters(paramLabel = "FILE", description = "The directory file.") Path file,
            @Option(
                            names = "--table",
                            paramLabel = "NAME",
                            required = true,
                            description = "The table: TableName of the stack's outputs.")
                    String table) {
        int checked = check(file);
        if (checked != Exit.OK || !(DirectoryFile.read(file) instanceof DirectoryFile.Sound sound)) {
            return checked;
        }
        try (DynamoDbClient dynamo = DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            new DirectoryTable(dynamo, table).apply(Json.write(sound.json()));
        } catch (SdkException e) {
            spec.commandLine().getErr().printf("it could not be put into the table %s: %s%n", table, e.getMessage());
            return Exit.WRONG;
        }
        spec.commandLine().getOut().printf("applied to %s; it takes hold within a minute%n", table);
        return Exit.OK;
    }
}
