package io.cordon.datagen;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A row of SharePoint or OneDrive about a file. */
interface SharePointRow extends Row {
  /** In whose name labels are made. */
  String LABEL_OWNER = "information.protection@" + SyntheticOrganisation.DOMAIN;

  Document document();

  @Override
  default String workload() {
    return document().library().workload();
  }

  /** The members from the address to the ids of the file. */
  static void writeFile(JsonGenerator json, RowHead head, Document document) throws IOException {
    Device device = head.device();
    Library library = document.library();
    String correlation = head.correlation().toString();
    json.writeStringField("ClientIP", head.clientIp());
    json.writeStringField("ObjectId", document.url());
    if (head.session() != null) {
      json.writeObjectFieldStart("AppAccessContext");
      json.writeStringField("AADSessionId", head.session().toString());
      json.writeStringField("CorrelationId", correlation);
      json.writeEndObject();
    }
    json.writeStringField("AuthenticationType", "OAuth");
    json.writeStringField("BrowserName", device.browser());
    json.writeStringField("BrowserVersion", device.browserVersion());
    json.writeStringField("CorrelationId", correlation);
    json.writeStringField("EventSource", "SharePoint");
    json.writeStringField("GeoLocation", "EUR");
    json.writeBooleanField("IsManagedDevice", device.managed());
    json.writeStringField("ItemType", "File");
    json.writeStringField("ListId", library.list().toString());
    json.writeStringField("ListItemUniqueId", document.id().toString());
    json.writeStringField("Platform", device.platform());
    json.writeStringField("Site", library.site().toString());
    json.writeStringField("UserAgent", device.userAgent());
    json.writeStringField("WebId", library.web().toString());
  }

  /** The file's name and folder, as rows of file operations write them. */
  static void writeFolder(JsonGenerator json, Document document) throws IOException {
    json.writeStringField("SourceFileExtension", FileNames.extension(document.name()));
    json.writeStringField("SiteUrl", document.library().siteUrl());
    json.writeStringField("SourceRelativeUrl", document.folder());
    json.writeStringField("SourceFileName", document.name());
  }

  /** The file's label; nothing for a file that has none. */
  static void writeLabel(JsonGenerator json, Sensitivity label) throws IOException {
    if (label.id() != null) {
      json.writeStringField("SensitivityLabelId", label.id());
      json.writeStringField("SensitivityLabelOwnerEmail", LABEL_OWNER);
    }
  }
}
