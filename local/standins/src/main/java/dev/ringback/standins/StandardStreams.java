package dev.ringback.standins;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a function prints is its log, as in Lambda: it goes to the function's run and not to the terminal. */
final class StandardStreams {

    private static boolean tapped;

    private StandardStreams() {}

    static synchronized void tap() {
        if (!tapped) {
            tapped = true;
            System.setOut(new PrintStream(new ByRun(System.out), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new ByRun(System.err), true, StandardCharsets.UTF_8));
        }
    }

    /** Sends bytes to the log of the run that the thread belongs to, whole lines at a time, or else to the terminal. */
    private static final class ByRun extends OutputStream {

        private final PrintStream terminal;
        private final ThreadLocal<ByteArrayOutputStream> line = ThreadLocal.withInitial(ByteArrayOutputStream::new);

        ByRun(PrintStream terminal) {
            this.terminal = terminal;
        }

        @Override
        public void write(int b) {
            if (!FunctionRun.CURRENT.isBound()) {
                terminal.write(b);
            } else if (b == '\n') {
                FunctionRun.CURRENT.get().log(line.get().toString(StandardCharsets.UTF_8));
                line.get().reset();
            } else {
                line.get().write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (FunctionRun.CURRENT.isBound()) {
                for (int i = offset; i < offset + length; i++) {
                    write(bytes[i]);
                }
            } else {
                terminal.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() {
            terminal.flush();
        }
    }
}
