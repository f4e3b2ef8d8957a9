package dev.ringback.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ringback local}: everything on a laptop. */
@Command(name = "local", description = "Everything on a laptop.", mixinStandardHelpOptions = true)
final class LocalCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Exit.OK;
    }
}
