package dev.ringback.audit.report;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a page. What comes from a file is escaped where it enters. */
final class Html {

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** @param rows cells of text, escaped here; the first of each row is its heading */
    static String table(String caption, List<String> headings, List<List<String>> rows) {
        return "<table><caption class=\"small\">%s</caption><thead><tr>%s</tr></thead><tbody>%s</tbody></table>"
                .formatted(
                        escaped(caption),
                        headings.stream()
                                .map(heading -> "<th scope=\"col\">%s</th>".formatted(escaped(heading)))
                                .collect(Collectors.joining()),
                        rows.stream().map(Html::row).collect(Collectors.joining("\n")));
    }

    private static String row(List<String> cells) {
        return "<tr><th scope=\"row\">%s</th>%s</tr>"
                .formatted(
                        escaped(cells.getFirst()),
                        cells.stream()
                                .skip(1)
                                .map(cell -> "<td>%s</td>".formatted(escaped(cell)))
                                .collect(Collectors.joining()));
    }

    /** A picture and, folded away, the numbers that it shows. */
    static String figure(String caption, String svg, String table) {
        return "<figure>%s<figcaption>%s</figcaption></figure>\n<details><summary>The numbers</summary>%s</details>"
                .formatted(svg, escaped(caption), table);
    }
}
