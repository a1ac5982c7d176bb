package io.cordon.audit.flat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.cordon.audit.record.Fields;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A row of the table {@code activity} to which Google Workspace exports its logs in BigQuery: one
 * for each event, its parameters in an object that is named after the application.
 */
public final class BigQueryActivity implements Restoration {
  private static final long ABSENT = Long.MIN_VALUE;

  /** Later times do not fit into an instant's number of microseconds of any calendar. */
  private static final long LATEST_MICROS = 253_402_300_799_000_000L;

  @Override
  public boolean fits(Fields row) {
    return row.has("time_usec") && row.has("record_type") && row.text("event_name") != null;
  }

  @Override
  public ObjectNode restored(Fields row) {
    String application = row.text("record_type");
    ObjectNode activity = JsonNodeFactory.instance.objectNode();
    activity
        .putObject("id")
        .put("applicationName", application)
        .put("time", time(row))
        .put("uniqueQualifier", row.text("unique_identifier"))
        .put("customerId", row.text("customer_id"));
    activity.putObject("actor").put("email", row.text("email"));
    activity.put("ipAddress", row.text("ip_address"));
    activity.put("name", row.text("event_name"));
    activity.put("type", row.text("event_type"));
    Fields parameters = application == null ? Fields.NONE : row.fields(application);
    String json = new String(parameters.json().bytes(parameters.object()), UTF_8);
    activity.putRawValue("parameters", new RawValue(json));
    return activity;
  }

  /** As it is written where it is no number of microseconds. */
  private static String time(Fields row) {
    long micros = row.number("time_usec", ABSENT);
    return micros < 0 || micros > LATEST_MICROS
        ? row.text("time_usec")
        : Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
