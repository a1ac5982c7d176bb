package io.cordon.datagen.cloud.m365;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.cloud.text.Fragment;
import java.io.IOException;

/** SharePoint's records that are about a site as a whole, or about none of its files. */
final class SiteRecords {
  private static final Fragment GUESTS_ALLOWED =
      Fragment.builder()
          .member(
              "ModifiedProperties",
              "[{\"Name\":\"ShareWithGuests\",\"NewValue\":\"Enabled\",\"OldValue\":\"Disabled\"}]")
          .build();

  private final M365Head head;
  private final SharePointItem items;

  SiteRecords(M365Head head, SharePointItem items) {
    this.head = head;
    this.items = items;
  }

  /** From now on the site's files may be shared with guests. */
  void writePolicy(JsonGenerator json, Act act) throws IOException {
    Item site = act.item();
    M365Site place = head.site(site.library());
    head.write(json, act, 0, M365RecordType.SITE, "SharingPolicyChanged", place.workload());
    items.write(json, act, site.folder(), site.name());
    GUESTS_ALLOWED.write(json);
  }

  /** Somebody asked for access to a file, or was refused. */
  void writeRequest(JsonGenerator json, Act act, String operation) throws IOException {
    Item item = act.item();
    M365Site place = head.site(item.library());
    head.write(json, act, 0, M365RecordType.SHARING, operation, place.workload());
    items.write(json, act, item.folder(), item.name());
    items.writeSharedPlace(json, item);
  }

  /** A page was looked at: no file activity. */
  void writePage(JsonGenerator json, Act act) throws IOException {
    head.write(json, act, 0, M365RecordType.SITE, "PageViewed", "SharePoint");
    json.writeFieldName("ClientIP");
    head.address(act).write(json);
    json.writeStringField(
        "ObjectId", "https://" + head.host() + ".sharepoint.com/SitePages/Home.aspx");
    json.writeStringField("EventSource", "SharePoint");
    json.writeStringField("ItemType", "Page");
    M365Platform platform = M365Platform.of(act.visit().program(), act.visit().device());
    head.program(act.visit().program()).members(platform).write(json);
  }
}
