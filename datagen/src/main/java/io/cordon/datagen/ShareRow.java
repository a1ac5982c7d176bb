package io.cordon.datagen;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A row of record type 14: one of the several that a single share leaves.
 *
 * @param targetName who got access; null for none
 * @param targetType {@code Member}, {@code Guest}, {@code SharePointGroup}; null for none
 * @param eventData tags that look like XML but need not be well-formed
 * @param linkId id of the sharing link; null where the row names none
 */
record ShareRow(
    RowHead head,
    String operation,
    Document document,
    String targetName,
    String targetType,
    String eventData,
    String linkId)
    implements SharePointRow {

  @Override
  public int recordType() {
    return 14;
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    SharePointRow.writeFile(json, head, document);
    if (eventData != null) {
      json.writeStringField("EventData", eventData);
    }
    String siteUrl = document.library().siteUrl();
    json.writeStringField("SourceFileExtension", FileNames.extension(document.name()));
    if (targetType != null) {
      json.writeStringField("TargetUserOrGroupType", targetType);
    }
    if (linkId != null) {
      json.writeStringField("UniqueSharingId", linkId);
    }
    // Unlike rows of file operations: no slash at the end here, and the name behind the folder.
    json.writeStringField("SiteUrl", siteUrl.substring(0, siteUrl.length() - 1));
    json.writeStringField("SourceFileName", document.name());
    json.writeStringField("SourceRelativeUrl", document.folder() + '/' + document.name());
    if (targetName != null) {
      json.writeStringField("TargetUserOrGroupName", targetName);
    }
  }
}
