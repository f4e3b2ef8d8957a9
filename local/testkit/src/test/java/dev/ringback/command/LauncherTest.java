package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a checkout whose name has a space, with a build and a JDK that only say what they are asked. */
class LauncherTest {

    private static final String BUILDING = "Building Ringback with ./mvnw";
    private static final String PREPARING = "Preparing quick starts";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private record Launched(int exit, String said) {}

    @BeforeEach
    void checkout() throws IOException {
        Path checkout = Files.createDirectories(folder.resolve("a checkout"));
        Files.copy(
                Project.root().resolve("ringback"), checkout.resolve("ringback"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(checkout.resolve("pom.xml"), "");
        for (String module : List.of("domain", "functions", "local")) {
            Files.createDirectories(checkout.resolve(module));
        }
        script(checkout.resolve("mvnw"), """
            [ ! -e "%1$s/broken" ] || { printf '%%b\\n' "$(cat "%1$s/broken")"; exit 1; }
            [ ! -e "%1$s/interrupted" ] || { kill -TERM "$(cat local/laptop/target/launcher/lock/pid)"; exit 130; }
            launcher=local/laptop/target/launcher
            echo "[INFO] Building Ringback domain 0.1.0-SNAPSHOT            [2/7]"
            mkdir -p "$launcher" domain/target/classes local/laptop/target/classes
            echo "    java.home = %1$s/a jdk" >"$launcher/jdk"
            printf '%%s' "$PWD/domain/target/classes" >"$launcher/class-path"
            """.formatted(folder));
        Path jdk = Files.createDirectories(folder.resolve("a jdk"));
        Files.writeString(jdk.resolve("release"), "25.0.1");
        script(jdk.resolve("bin/jar"), "touch \"$4\"");
        script(jdk.resolve("bin/java"), """
            for argument in "$@"; do
                case $argument in
                    -XX:AOTCacheOutput=*) [ -e "%s/no caches" ] || echo cache >"${argument#*=}" ;;
                esac
            done
            echo "java $*"
            """.formatted(folder));
    }

    @Test
    void a_first_launch_builds_and_says_how_far_it_is_and_later_ones_start_at_once() throws Exception {
        Launched first = launch("a checkout", "local", "--port", "8081");
        Launched second = launch("a checkout", "local");

        assertThat(first.exit()).isZero();
        assertThat(first.said())
                .contains(BUILDING, "  2 of 7: Ringback domain\n", PREPARING, "-XX:AOTCache=")
                .endsWith("dev.ringback.command.Main local --port 8081\n");
        assertThat(second.said())
                .contains("-XX:AOTCache=")
                .doesNotContain(BUILDING, PREPARING)
                .endsWith("dev.ringback.command.Main local\n");
    }

    @Test
    void what_is_long_is_compiled_well_and_what_ends_soon_quickly() throws Exception {
        String file = "-a \"week\" of calls.jsonl";
        Files.writeString(folder.resolve("short.jsonl"), "{}\n".repeat(1_000));
        Files.writeString(folder.resolve(file), "{}\n".repeat(100_000));

        assertThat(launch("a checkout", "rehearse", "short.jsonl").said()).doesNotContain("StopAtLevel=4");
        assertThat(launch("a checkout", "rehearse", "--json", "no such file").said())
                .doesNotContain("StopAtLevel=4");
        assertThat(launch("a checkout", "rehearse", "--json", "./" + file).said())
                .contains("StopAtLevel=4", "Main rehearse --json ./" + file);
        assertThat(launch("a checkout", "audit", "short.jsonl").said()).contains("StopAtLevel=4 -Xmx768m");
    }

    @Test
    void a_jdk_that_can_make_no_cache_runs_without_one_and_is_asked_once() throws Exception {
        Files.writeString(folder.resolve("no caches"), "");

        launch("a checkout", "local");
        Launched second = launch("a checkout", "local");

        assertThat(second.exit()).isZero();
        assertThat(second.said()).doesNotContain(PREPARING, "AOTCache").endsWith("dev.ringback.command.Main local\n");
    }

    @Test
    void another_release_of_the_jdk_in_the_same_folder_gets_a_cache_of_its_own() throws Exception {
        launch("a checkout", "local");
        Files.writeString(folder.resolve("a jdk").resolve("release"), "25.0.2");

        assertThat(launch("a checkout", "local").said())
                .contains(PREPARING, "-XX:AOTCache=")
                .doesNotContain(BUILDING);
        assertThat(launch("a checkout", "local").said()).doesNotContain(PREPARING);
    }

    @Test
    void a_checkout_that_was_moved_is_built_anew() throws Exception {
        launch("a checkout", "local");
        Files.move(folder.resolve("a checkout"), folder.resolve("another place"));

        assertThat(launch("another place", "local").said()).contains(BUILDING, "-Dringback.home=");
        assertThat(launch("another place", "local").said()).doesNotContain(BUILDING);
    }

    @Test
    void a_build_that_fails_says_only_what_is_wrong() throws Exception {
        Launched launched = broken("[ERROR] no such symbol");

        assertThat(launched.exit()).isEqualTo(2);
        assertThat(launched.said())
                .contains("[ERROR] no such symbol\nThe build failed.\n")
                .doesNotContain("[INFO]");
    }

    @Test
    void what_an_error_quotes_commands_no_terminal() throws Exception {
        assertThat(broken("[ERROR] found \\033[2J").said())
                .contains("[ERROR] found ?[2J")
                .doesNotContain("\033");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mkdir: cannot create directory: Read-only file system",
                "mkdir: cannot create directory: Permission denied",
                "[ERROR] Could not create local repository at /home/pat/.m2/repository -> [Help 1]"
            })
    void a_home_that_cannot_be_written_is_said_with_what_to_do(String error) throws Exception {
        assertThat(broken(error).said()).contains("~/.m2", "MAVEN_USER_HOME=", "-Dmaven.repo.local=");
    }

    @Test
    void a_link_to_the_launcher_runs_the_checkout_that_it_leads_to() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("ringback"), Path.of("../a checkout/ringback"));
        Files.createSymbolicLink(bin.resolve("rb"), bin.resolve("ringback"));

        Launched launched = launched(bin.resolve("rb"), "local");

        assertThat(launched.exit()).as(launched.said()).isZero();
        assertThat(launched.said())
                .contains("-Dringback.home=" + folder.toRealPath().resolve("a checkout"));
    }

    @Test
    void a_launch_that_is_interrupted_leaves_nothing_behind() throws Exception {
        Files.writeString(folder.resolve("interrupted"), "");
        Path logs = Files.createDirectories(folder.resolve("logs"));

        Launched launched = launch("a checkout", "local");

        assertThat(launched.exit()).as(launched.said()).isEqualTo(130);
        assertThat(logs).isEmptyDirectory();
        assertThat(folder.resolve("a checkout/local/laptop/target/launcher/lock"))
                .doesNotExist();
    }

    @Test
    void what_a_launch_that_died_had_locked_stops_nobody() throws Exception {
        Path lock = folder.resolve("a checkout/local/laptop/target/launcher/lock");
        Files.createDirectories(lock);
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(lock.resolve("pid"), Long.toString(dead.pid()));

        assertThat(launch("a checkout", "local").exit()).isZero();
        assertThat(lock).doesNotExist();
    }

    /** @param error how the build ends, with the escapes of printf */
    private Launched broken(String error) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("broken"), error);
        return launch("a checkout", "local");
    }

    private Launched launch(String checkout, String... arguments) throws IOException, InterruptedException {
        return launched(folder.resolve(checkout).resolve("ringback"), arguments);
    }

    private Launched launched(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("TMPDIR", folder.resolve("logs").toString());
        Files.createDirectories(folder.resolve("logs"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Launched(process.waitFor(), said);
    }

    private static void script(Path file, String lines) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/bin/sh\n" + lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
