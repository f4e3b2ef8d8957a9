package dev.ringback.costs;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What docs/costs.md says that a step costs: {@link CostsIT} measures it, and holds it there. */
record MeasuredTable(String document) {

    /** Units of writing and of reading. */
    record Units(double writes, double reads) {

        Units plus(Units other) {
            return new Units(writes + other.writes, reads + other.reads);
        }
    }

    Units of(String step) {
        MatchResult row = Pattern.compile(
                        "(?m)^\\| (?:\\*\\*)?%s(?:\\*\\*)? \\| [^|]+ \\| ([0-9.]+)[^|]* \\| [^|]+ \\| ([0-9.]+) \\|"
                                .formatted(Pattern.quote(step)))
                .matcher(document)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("docs/costs.md has no step '" + step + "'"));
        return new Units(Double.parseDouble(row.group(1)), Double.parseDouble(row.group(2)));
    }
}
