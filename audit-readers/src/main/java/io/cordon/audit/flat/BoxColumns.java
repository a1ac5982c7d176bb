package io.cordon.audit.flat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Fields;
import java.util.List;

/**
 * Events of Box as rows: Log Analytics ({@code BoxEvents_CL}, {@code BoxEventsV2_CL} and the parser
 * over both), Splunk, data frames.
 */
public final class BoxColumns implements Restoration {
  private static final NativeNames NAMES =
      NativeNames.of(
          """
          event_id
          event_type
          type boxtype
          created_at eventendtime
          recorded_at
          ip_address srcipaddr
          session_id usersessionid
          enterprise_id
          enterprise/id
          created_by/login srcuserupn
          created_by/id srcusersid
          created_by/name srcusername
          created_by/type
          accessible_by/login
          accessible_by/id
          accessible_by/name
          accessible_by/type
          action_by/login
          action_by/id
          action_by/name
          source/item_type
          source/item_id
          source/item_name
          source/user_email
          source/user_name
          source/file_id
          source/file_name
          source/folder_id
          source/folder_name
          source/id
          source/name
          source/type
          source/login
          source/parent/id
          source/parent/type
          source/owned_by/login
          source/owned_by/id
          source/owned_by/name
          additional_details/role
          additional_details/size filesize
          additional_details/is_performed_by_admin
          additional_details/service_name
          additional_details/service_id
          additional_details/shared_link_id
          additional_details/collab_id
          additional_details/metadata/*
          additional_details/*
          source/parent/name filedirectory
          source/parent/*
          source/owned_by/*
          source/created_by/*
          source/modified_by/*
          source/classification/name sourceclassification
          source/classification/*
          source/shared_link/*
          source/accessible_by/*
          source/*
          created_by/*
          accessible_by/*
          action_by/*
          """);

  private static final List<String> PARTS =
      List.of("source", "createdby", "accessibleby", "actionby", "srcuser");

  @Override
  public boolean fits(Fields row) {
    BareNames names = new BareNames(row);
    String type = names.text("eventtype");
    String table = names.text("type");
    return type != null
        && type.chars().allMatch(BoxColumns::isOfTypeName)
        && (names.hasAnyWithStart(PARTS) || (table != null && table.startsWith("BoxEvents")));
  }

  private static boolean isOfTypeName(int c) {
    return c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  @Override
  public ObjectNode restored(Fields row) {
    return FlattenedRecord.of(row, NAMES, false);
  }
}
