package io.cordon.cli.faults;

import io.cordon.harness.topic.FeedRecord;
import java.time.Instant;
import java.util.List;

/** Audit records of Box, Dropbox and Google Drive; the key of each is the file it is about. */
record OtherCloudRows(Instant time) {

  /** A person invited to a file in Box, whose record contains the label. */
  FeedRecord boxInvitation(String user, String file, String label, String invited) {
    return boxInvitation(user, file, label, invited, "");
  }

  /** The same from an address. */
  FeedRecord boxInvitationFrom(String ip, String user, String file, String label, String invited) {
    return boxInvitation(user, file, label, invited, ",\"ip_address\":\"" + ip + '"');
  }

  private FeedRecord boxInvitation(
      String user, String file, String label, String invited, String more) {
    String json =
        """
        {"type":"event","event_id":"%2$s-%5$s","event_type":"COLLABORATION_INVITE",\
        "created_at":"%5$s","created_by":{"id":"id-%1$s","login":"%1$s@contoso.example"},\
        "source":{"item_type":"file","item_id":"%2$s","item_name":"%2$s.docx",\
        "classification":{"name":"%3$s"}},\
        "accessible_by":{"type":"user","id":"9","login":"%4$s"}%6$s}""";
    return FeedRecord.of(file, json.formatted(user, file, label, invited, time, more));
  }

  FeedRecord boxPreview(String file) {
    String json =
        """
        {"type":"event","event_id":"%1$s-%2$s","event_type":"PREVIEW","created_at":"%2$s",\
        "created_by":{"id":"7","login":"ben@contoso.example"},\
        "source":{"item_type":"file","item_id":"%1$s","item_name":"%1$s.docx"}}""";
    return FeedRecord.of(file, json.formatted(file, time));
  }

  /** A file uploaded to Dropbox, and ten minutes later behind a link for anyone. */
  List<FeedRecord> dropboxUploadThenPublicLink(String user, String file) {
    String audience =
        """
        ,"new_value":{".tag":"public"},"previous_value":{".tag":"team"}""";
    return List.of(
        dropbox(user, file, time, "file_operations", "file_add", ""),
        dropbox(
            user,
            file,
            time.plusSeconds(600),
            "sharing",
            "shared_link_settings_change_audience",
            audience));
  }

  FeedRecord dropboxDownload(String file) {
    return dropbox("ben", file, time, "file_operations", "file_download", "");
  }

  private static FeedRecord dropbox(
      String user, String file, Instant time, String category, String type, String details) {
    String member =
        """
        {".tag":"team_member","account_id":"dbid:%1$s","display_name":"%1$s",\
        "email":"%1$s@contoso.example","team_member_id":"dbmid:%1$s"}"""
            .formatted(user);
    String json =
        """
        {"timestamp":"%1$s","event_category":{".tag":"%2$s"},\
        "actor":{".tag":"user","user":%3$s},"origin":{"geo_location":{"ip_address":"192.0.2.7"},\
        "access_method":{".tag":"end_user","end_user":{".tag":"web","session_id":"s"}}},\
        "involve_non_team_member":false,"context":%3$s,"participants":[],\
        "assets":[{".tag":"file","file_id":"id:%4$s","display_name":"%4$s",\
        "path":{"contextual":"/%4$s"},"file_size":1}],\
        "event_type":{".tag":"%5$s","description":"."},"details":{".tag":"%5$s_details"%6$s}}""";
    return FeedRecord.of(file, json.formatted(time, category, member, file, type, details));
  }

  /** A Confidential file in Google Drive behind a link for anyone. */
  FeedRecord googlePublicLink(String file) {
    return google(
        file,
        "acl_change",
        "change_document_visibility",
        """
        {"name":"visibility","value":"people_with_link"},\
        {"name":"old_visibility","value":"private"},\
        {"name":"target_domain","value":"all"},""");
  }

  FeedRecord googleView(String file) {
    return google(file, "access", "view", "");
  }

  private FeedRecord google(String file, String type, String name, String parameters) {
    String json =
        """
        {"kind":"admin#reports#activity","id":{"time":"%1$s","uniqueQualifier":"%2$s",\
        "applicationName":"drive","customerId":"C1"},\
        "actor":{"callerType":"USER","email":"carla@contoso.example","profileId":"11"},\
        "events":[{"type":"%3$s","name":"%4$s","parameters":[%5$s\
        {"name":"doc_id","value":"%2$s"},{"name":"doc_title","value":"%2$s"},\
        {"name":"doc_type","value":"spreadsheet"},\
        {"name":"owner","value":"carla@contoso.example"}]}],\
        "resourceDetails":[{"id":"%2$s","title":"%2$s","type":"DRIVE_ITEM",\
        "relation":"DRIVE_PRIMARY","appliedLabels":[{"id":"labels/l@3","title":"Classification",\
        "fieldValues":[{"id":"F1","displayName":"Level","type":"SELECTION",\
        "selectionValue":{"id":"CHOICE2","displayName":"Confidential","badged":true}}]}]}]}""";
    return FeedRecord.of(file, json.formatted(time, file, type, name, parameters));
  }
}
