package dev.ringback.costs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docs/prices.yaml: what AWS charges, in US dollars, and how much a month holds. What is asked for and is not there is a mistake of the file. */
record Prices(JsonNode file) {

    static Prices read(Path path) throws IOException {
        return new Prices(new YAMLMapper().readTree(Files.readString(path)));
    }

    String region() {
        return file.path("region").asString();
    }

    String date() {
        return file.path("date").asString();
    }

    double of(String price) {
        return figure(file.path("prices").path(price).path("dollars"), price);
    }

    double month(String figure) {
        return figure(file.path("month").path(figure), figure);
    }

    private static double figure(JsonNode found, String name) {
        if (!found.isNumber()) {
            throw new IllegalStateException("docs/prices.yaml has no figure " + name);
        }
        return found.asDouble();
    }

    /** Those for which no page was found. */
    String assumed() {
        return String.join(
                ", ",
                file.path("prices")
                        .propertyStream()
                        .filter(price ->
                                price.getValue().path("source").asString("").equals("assumed"))
                        .map(price -> "`" + price.getKey() + "`")
                        .toList());
    }
}
