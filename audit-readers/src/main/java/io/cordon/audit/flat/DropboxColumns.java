package io.cordon.audit.flat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Fields;
import java.util.List;
import java.util.regex.Pattern;

/** Events of Dropbox's team log as rows, in which a union's {@code .tag} has many spellings. */
public final class DropboxColumns implements Restoration {
  private static final NativeNames NAMES =
      NativeNames.of(
          """
          timestamp eventtime timegenerated
          event_type/.tag eventtype
          event_type/description
          event_category/.tag eventcategory
          involve_non_team_member
          actor/.tag
          actor/user/.tag
          actor/user/email actoruseremail actoremail
          actor/user/*
          actor/admin/.tag
          actor/admin/*
          actor/app/*
          actor/reseller/*
          actor/*
          context/.tag
          context/*
          origin/geo_location/ip_address ipaddress
          origin/geo_location/*
          origin/access_method/.tag
          origin/access_method/end_user/.tag
          origin/access_method/end_user/*
          origin/access_method/*
          assets
          assets[]/.tag
          assets[]/file_id
          assets[]/doc_id
          assets[]/folder_id
          assets[]/display_name
          assets[]/doc_title
          assets[]/file_size
          assets[]/path/contextual
          assets[]/path/namespace_relative/ns_id
          assets[]/path/namespace_relative/relative_path
          assets[]/path/namespace_relative/is_shared_namespace
          participants
          participants[]/user/.tag
          participants[]/user/email
          participants[]/user/account_id
          participants[]/user/team_member_id
          participants[]/user/display_name
          participants[]/group/group_id
          participants[]/group/display_name
          details/.tag
          details/shared_content_owner/*
          details/shared_link_owner/*
          details/*
          """);

  private static final List<String> PARTS =
      List.of("actor", "assets", "origin", "eventcategory", "participants", "context");

  private static final String[] TAGS = {".tag", "_tag", "tag"};

  /** Types of other clouds have capitals or stand beside an event's name. */
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{2,99}");

  @Override
  public boolean fits(Fields row) {
    BareNames names = new BareNames(row);
    String tag = names.fields("eventtype").firstText(TAGS);
    String type = tag != null ? tag : names.text("eventtypetag", "eventtype");
    boolean ofGoogle = names.hasAny(List.of("eventname", "idtime", "idapplicationname"));
    return type != null
        && TYPE.matcher(type).matches()
        && !ofGoogle
        && names.hasAny(List.of("timestamp", "eventtime", "timegenerated"))
        && names.hasAnyWithStart(PARTS);
  }

  @Override
  public ObjectNode restored(Fields row) {
    return FlattenedRecord.of(row, NAMES, false);
  }
}
