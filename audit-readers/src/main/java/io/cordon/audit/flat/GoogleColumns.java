package io.cordon.audit.flat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Fields;
import java.util.List;
import java.util.Locale;

/**
 * Activities of Google Workspace as rows: Log Analytics ({@code GWorkspace_ReportsAPI_drive_CL} and
 * its parser), data frames. Parameters are columns of their own.
 */
public final class GoogleColumns implements Restoration {
  private static final NativeNames NAMES =
      NativeNames.of(
          """
          kind
          etag
          id/time timestamp eventtime timegenerated
          id/uniqueQualifier
          id/applicationName application
          id/customerId
          actor/email
          actor/profileId
          actor/callerType
          actor/key
          actor/applicationInfo/*
          ipAddress srcipaddr
          ownerDomain
          events
          events[]/name
          events[]/type
          events[]/parameters
          events[]/parameters[]/name
          events[]/parameters[]/value
          events[]/parameters[]/boolValue
          events[]/parameters[]/intValue
          events[]/parameters[]/multiValue
          resourceDetails
          event_name eventmessage
          event_type
          doc_id
          doc_title
          doc_type
          owner
          owner_is_shared_drive
          owner_is_team_drive
          shared_drive_id
          team_drive_id
          visibility
          old_visibility
          visibility_change
          target
          target_user targetusername
          target_domain targetuserdomain
          old_value
          new_value
          old_value_id
          new_value_id
          added_role
          removed_role
          membership_change_type
          new_owner
          primary_event
          billable
          originating_app_id
          actor_is_collaborator_account
          old_publish_visibility
          new_publish_visibility
          label
          label_title
          field_id
          user_agent useragentoriginal
          login_type
          login_challenge_method
          is_suspicious
          affected_email_address
          """);

  private static final List<String> EVENT = List.of("eventname", "eventmessage", "events");
  private static final List<String> ACTIVITY =
      List.of("idtime", "idapplicationname", "iduniquequalifier", "actorprofileid", "docid");

  @Override
  public boolean fits(Fields row) {
    BareNames names = new BareNames(row);
    boolean event = names.hasAny(EVENT) || names.hasAny(List.of("eventsname", "events0name"));
    return event && names.hasAny(ACTIVITY);
  }

  @Override
  public ObjectNode restored(Fields row) {
    ObjectNode record = FlattenedRecord.of(row, NAMES, true);
    ObjectNode id = record.withObjectProperty("id");
    if (!id.hasNonNull("applicationName")) {
      id.put("applicationName", application(row));
    }
    return record;
  }

  /** From the name of the table, else from a column that only one application has. */
  private static String application(Fields row) {
    BareNames names = new BareNames(row);
    String table = names.text("type");
    String lower = table == null ? "" : table.toLowerCase(Locale.ROOT);
    for (String application : List.of("drive", "login", "admin", "token", "saml", "rules")) {
      if (lower.contains('_' + application + '_')) {
        return application;
      }
    }
    return names.hasAny(List.of("docid"))
        ? "drive"
        : names.hasAny(List.of("logintype", "loginchallengemethod")) ? "login" : null;
  }
}
