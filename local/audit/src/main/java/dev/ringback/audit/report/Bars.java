package dev.ringback.audit.report;

import java.util.List;

/** Lengths side by side, as a picture. */
final class Bars {

    /**
     * @param part how much of it is shown in the other colour
     * @param says what stands at its end
     */
    record Bar(String label, long whole, long part, String says) {}

    private static final int LABEL = 190;
    private static final int LONGEST = 400;
    private static final int SAYS = 190;
    private static final int HEIGHT = 24;

    private Bars() {}

    static String svg(String label, List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::whole).max().orElse(1));
        StringBuilder drawn = new StringBuilder();
        for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.get(row);
            int y = row * HEIGHT;
            long whole = LONGEST * bar.whole() / most;
            long part = LONGEST * bar.part() / most;
            drawn.append("""
                <text x="%d" y="%d" text-anchor="end">%s</text>\
                <rect x="%d" y="%d" width="%d" height="%d" class="bar"/>\
                <rect x="%d" y="%d" width="%d" height="%d" class="missed"/>\
                <text x="%d" y="%d">%s</text>
                """.formatted(
                            LABEL - 8,
                            y + 16,
                            Html.escaped(bar.label()),
                            LABEL,
                            y + 4,
                            whole,
                            HEIGHT - 8,
                            LABEL,
                            y + 4,
                            part,
                            HEIGHT - 8,
                            LABEL + whole + 6,
                            y + 16,
                            Html.escaped(bar.says())));
        }
        return "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg>"
                .formatted(LABEL + LONGEST + SAYS, bars.size() * HEIGHT + 4, Html.escaped(label), drawn);
    }
}
