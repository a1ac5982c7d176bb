package io.cordon.datagen.cloud.dropbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.datagen.cloud.text.TimeText;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.util.function.Function;

/**
 * Writes acts as events of Dropbox's team log, with times to the second. Not for several threads.
 *
 * <p>What Dropbox does not log, and so is not written:
 *
 * <ul>
 *   <li>an id of the event, the team, the user agent, the device but for its linked session;
 *   <li>a label's name, the label before, and the label of a file in any other event;
 *   <li>whom a new link reaches, unless it is opened beyond the team: a second event says that;
 *   <li>which link was made, removed or used, unless it is for named people;
 *   <li>whether an invited address belongs to somebody outside;
 *   <li>an application's consent as more than the link of the application, no file activity;
 *   <li>the member in whose name an application acts, but in the context: the actor is the
 *       application;
 *   <li>which command line tool used a member's token;
 *   <li>an opening on the web but as a preview, and none at all on a computer;
 *   <li>the owner of a file, but where a link to it is used or removed;
 *   <li>an upload of a new file as its creation; the archive of a download; an end of sync;
 *   <li>failures, but for sign-ins; sign-ins of outsiders and programs;
 *   <li>an id of a team folder but its namespace's, and anything about a whole personal Dropbox.
 * </ul>
 */
public final class DropboxWriter implements CloudWriter {
  private static final SerializedString TIMESTAMP = JsonFields.name("timestamp");
  private static final SerializedString EVENT_CATEGORY = JsonFields.name("event_category");
  private static final SerializedString INVOLVES_OUTSIDER =
      JsonFields.name("involve_non_team_member");
  private static final SerializedString EVENT_TYPE = JsonFields.name("event_type");

  private final DropboxFragments kept = new DropboxFragments();
  private final Function<String, GeoLocation> geolocation;

  /** Writes no places beside addresses. */
  public DropboxWriter() {
    this(address -> null);
  }

  /**
   * @param geolocation where Dropbox believes an address to be; null for one that it does not know
   */
  public DropboxWriter(Function<String, GeoLocation> geolocation) {
    this.geolocation = geolocation;
  }

  @Override
  public App app() {
    return App.DROPBOX;
  }

  @Override
  public String tenant() {
    return "";
  }

  @Override
  public int records(Act act) {
    return DropboxRecords.of(act).size();
  }

  @Override
  public void write(Act act, int number, JsonGenerator json) throws IOException {
    DropboxRecord record = DropboxRecords.of(act).get(number);
    json.writeStartObject();
    JsonFields.text(json, TIMESTAMP, TimeText.utc(act.atMillis()));
    JsonFields.prepared(json, EVENT_CATEGORY, record.category);
    DropboxPeople.actor(json, kept, act);
    DropboxOrigin.write(json, act, geolocation.apply(act.visit().address()));
    JsonFields.flag(json, INVOLVES_OUTSIDER, DropboxSharing.involvesOutsider(act));
    DropboxPeople.context(json, kept, act);
    DropboxSharing.participants(json, kept, act, record);
    DropboxAssets.write(json, kept, act);
    JsonFields.prepared(json, EVENT_TYPE, record.type);
    DropboxDetails.write(json, kept, act, record);
    json.writeEndObject();
  }

  @Override
  public String itemId(Act act) {
    Item item = DropboxIds.item(act);
    return item == null ? null : DropboxIds.named(item);
  }

  /** None: the log names no labels, so that {@code org.yaml} lists folders for them. */
  @Override
  public String labelId(Sensitivity label) {
    return null;
  }

  /** People's addresses say it; of a link only that it was opened beyond the team. */
  @Override
  public Audience logged(Act grant) {
    if (grant.detail() instanceof Detail.Grant given && DropboxRecords.namesPeople(grant)) {
      return given.audience();
    }
    return DropboxRecords.isLogged(grant) ? Audience.ANYONE : Audience.UNKNOWN;
  }
}
