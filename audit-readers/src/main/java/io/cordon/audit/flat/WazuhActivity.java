package io.cordon.audit.flat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.cordon.audit.record.Fields;

/**
 * An activity as wazuh-gworkspace writes it, one for each event: the event in {@code gworkspace},
 * its time, actor and address beside it, blanks in the place of underscores.
 */
public final class WazuhActivity implements Restoration {
  private static final String EVENT = "gworkspace";

  @Override
  public boolean fits(Fields record) {
    return record.fields(EVENT).has("application") || record.fields(EVENT).has("eventname");
  }

  @Override
  public ObjectNode restored(Fields record) {
    Fields event = record.fields(EVENT);
    ObjectNode activity = JsonNodeFactory.instance.objectNode();
    activity
        .putObject("id")
        .put("applicationName", word(event.text("application")))
        .put("customerId", event.text("customerId"))
        .put("uniqueQualifier", record.text("id"))
        .put("time", record.firstText("timestamp", "time"));
    activity
        .putObject("actor")
        .put("email", record.firstText("user", "srcuser", "dstuser"))
        .put("profileId", event.text("profileId"))
        .put("callerType", event.text("callerType"));
    activity.put("ipAddress", record.text("srcip"));
    activity.put("name", word(event.text("eventname")));
    activity.put("type", word(event.text("eventtype")));
    Fields parameters = event.fields("parameters");
    String json = new String(parameters.json().bytes(parameters.object()), UTF_8);
    activity.putRawValue("parameters", new RawValue(json));
    return activity;
  }

  private static String word(String text) {
    return text == null ? null : text.strip().replace(' ', '_');
  }
}
