package dev.ringback.golden;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

/** One kind of thing that the table keeps: examples of it, what an item of it says, and how that is written today. */
interface Kept {

    /** The folder that its examples stand in. */
    String folder();

    /** The examples of this release, by the name of the file that they stand in. */
    Map<String, List<Map<String, AttributeValue>>> examples();

    /** What an item says, as its reader understands it. */
    ObjectNode says(Map<String, AttributeValue> item);

    /** The item that this release writes for what an item says. */
    Map<String, AttributeValue> written(Map<String, AttributeValue> item);
}
