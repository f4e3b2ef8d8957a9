package dev.ringback.fhir;

/**
 * What of a resource is shown beside what everybody sees who may read it.
 *
 * @param visits when a visit is
 * @param number the patient's number
 */
record Sight(boolean visits, boolean number) {

    /** Lists name no patient: who was shown a number stands in the access trail by the id in the path (docs/fhir.md). */
    Sight inList() {
        return new Sight(visits, false);
    }
}
