package dev.ringback.casework.memory;

import dev.ringback.callback.PersonId;
import dev.ringback.casework.ReportReaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who gets the week's report, in memory. */
public final class MemoryReportReaders implements ReportReaders {

    private final Map<PersonId, Reader> readers = new LinkedHashMap<>();
    private int asked;

    /** How often it was asked for all. */
    public int asked() {
        return asked;
    }

    @Override
    public List<Reader> all() {
        asked++;
        return List.copyOf(readers.values());
    }

    @Override
    public void keep(Reader reader) {
        readers.put(reader.id(), reader);
    }

    @Override
    public void forget(PersonId id) {
        readers.remove(id);
    }
}
