package dev.ringback.audit.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which field of a row has which name; of two with one name the first. */
final class NamedPlaces {

    private final Map<String, Integer> places = new HashMap<>();

    NamedPlaces(List<String> names) {
        for (int place = 0; place < names.size(); place++) {
            places.putIfAbsent(LogRecord.key(names.get(place)), place);
        }
    }

    LogRecord record(long line, List<String> fields) {
        return new TableRecord(line, fields, places);
    }

    private record TableRecord(long line, List<String> fields, Map<String, Integer> places) implements LogRecord {

        @Override
        public String field(String key) {
            Integer place = places.get(key);
            return place == null ? "" : at(place);
        }

        @Override
        public String at(int place) {
            return place < fields.size() ? fields.get(place).strip() : "";
        }

        @Override
        public int size() {
            return fields.size();
        }
    }
}
