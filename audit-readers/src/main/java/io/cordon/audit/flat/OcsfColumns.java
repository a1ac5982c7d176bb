package io.cordon.audit.flat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Fields;
import java.util.List;

/** OCSF events as rows: {@code class_uid}, {@code actor_user_name}, {@code file_uid_s}. */
public final class OcsfColumns implements Restoration {
  private static final NativeNames NAMES =
      NativeNames.of(
          """
          class_uid
          type_uid
          activity_id
          activity_name
          type_name
          time
          status
          status_id
          severity_id
          metadata/uid
          metadata/event_code
          metadata/correlation_uid
          metadata/tenant_uid
          metadata/product/*
          metadata/*
          actor/app_name
          actor/user/*
          user/*
          file/owner/*
          file/product/*
          file/url/url_string
          file/*
          file_result/*
          share
          src_endpoint/location/*
          src_endpoint/*
          http_request/user_agent
          unmapped/*
          """);

  @Override
  public boolean fits(Fields row) {
    BareNames names = new BareNames(row);
    return row.isFlat()
        && names.hasAny(List.of("classuid", "typeuid"))
        && names.hasAny(List.of("time", "activityid"))
        && names.hasAnyWithStart(List.of("actor", "file", "user"));
  }

  @Override
  public ObjectNode restored(Fields row) {
    return FlattenedRecord.of(row, NAMES, false);
  }
}
