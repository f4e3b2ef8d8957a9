package dev.ringback.lambda;

import dev.ringback.casework.Log;
import dev.ringback.casework.SendWeeklyReports;
import java.io.InputStream;
import java.io.OutputStream;

/** Every quarter of an hour, sends the week behind them to the managers whose first location of this week has opened. */
public final class WeeklyReports extends DiscreetFunction {

    private final SendWeeklyReports sendWeeklyReports;

    public WeeklyReports() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(WeeklyReports::new, "weekly-reports.json");
    }

    public WeeklyReports(Ringback ringback) {
        this.sendWeeklyReports = ringback.sendWeeklyReports();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        sendWeeklyReports.send(log);
    }
}
