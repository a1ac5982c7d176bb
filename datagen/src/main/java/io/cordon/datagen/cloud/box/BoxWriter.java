package io.cordon.datagen.cloud.box;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
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

/**
 * Writes acts as events of Box's enterprise log, with times of California to the second. Not for
 * several threads.
 *
 * <p>What Box does not log, and so is not written:
 *
 * <ul>
 *   <li>whom a shared link reaches, and to whom it was sent: only the link's id;
 *   <li>a link for named people: they become collaborators, one event each;
 *   <li>folder and label in the events of collaborators, all folders but the next in the others;
 *   <li>the user agent, the device, and the program where it is Box's web application;
 *   <li>whether a person is from outside: only the address tells;
 *   <li>an application's name as its identity: it has a login of {@code boxdevedition.com};
 *   <li>the name before a rename, the folder before a move, the original of a copy;
 *   <li>the name of an archive; the reason for a lower label; the label's id, as it has none;
 *   <li>a permanent deletion;
 *   <li>failures, but for sign-ins and for downloads that Shield prevented;
 *   <li>consent to an application, but for the token that it gets, which is no file activity;
 *   <li>which setting an administrator changed.
 * </ul>
 */
public final class BoxWriter implements CloudWriter {
  private static final SerializedString CREATED_BY = JsonFields.name("created_by");
  private static final SerializedString ACTION_BY = JsonFields.name("action_by");
  private static final SerializedString ACCESSIBLE_BY = JsonFields.name("accessible_by");
  private static final SerializedString CREATED_AT = JsonFields.name("created_at");
  private static final SerializedString EVENT_ID = JsonFields.name("event_id");
  private static final SerializedString EVENT_TYPE = JsonFields.name("event_type");
  private static final SerializedString IP_ADDRESS = JsonFields.name("ip_address");
  private static final SerializedString EVENT = JsonFields.name("event");
  private static final SerializedString SESSION_ID = JsonFields.name("session_id");
  private static final String UNKNOWN_ADDRESS = "Unknown IP";

  private final BoxFragments kept = new BoxFragments();

  @Override
  public App app() {
    return App.BOX;
  }

  @Override
  public String tenant() {
    return "";
  }

  @Override
  public int records(Act act) {
    BoxRecord kind = BoxRecords.of(act);
    boolean each = kind != null && BoxRecords.namesPeople(act);
    return kind == null ? 0 : each ? ((Detail.Grant) act.detail()).recipients().size() : 1;
  }

  @Override
  public void write(Act act, int number, JsonGenerator json) throws IOException {
    BoxRecord kind = BoxRecords.of(act);
    Account collaborator = collaborator(act, number);
    json.writeStartObject();
    source(json, act, kind, collaborator);
    JsonFields.prepared(json, CREATED_BY, kept.person(act.actor()));
    JsonFields.nothing(json, ACTION_BY);
    JsonFields.text(json, CREATED_AT, TimeText.pacific(act.atMillis()));
    JsonFields.text(json, EVENT_ID, BoxIds.event(act, number));
    JsonFields.text(json, EVENT_TYPE, kind.type);
    String address = act.visit().address();
    JsonFields.text(json, IP_ADDRESS, address == null ? UNKNOWN_ADDRESS : address);
    JsonFields.text(json, BoxPeople.TYPE, EVENT);
    boolean session = BoxRecords.hasSession(act);
    JsonFields.text(json, SESSION_ID, session ? BoxIds.session(act.visit().key()) : null);
    if (kind.form == BoxRecord.Form.COLLABORATION) {
      JsonFields.prepared(json, ACCESSIBLE_BY, kept.person(collaborator));
    }
    BoxDetails.write(json, kept, act, kind, collaborator);
    json.writeEndObject();
  }

  /** Who gets or loses access; of other acts the actor. */
  private static Account collaborator(Act act, int number) {
    return BoxRecords.namesPeople(act)
        ? ((Detail.Grant) act.detail()).recipients().get(number)
        : act.actor();
  }

  private void source(JsonGenerator json, Act act, BoxRecord kind, Account collaborator)
      throws IOException {
    switch (kind.form) {
      case ITEM -> BoxSources.item(json, kept, BoxIds.item(act), label(act));
      case COLLABORATION -> BoxSources.collaboration(json, kept, act.item(), collaborator);
      case PERSON -> BoxSources.person(json, kept, act.actor());
      case NOTHING -> BoxSources.nothing(json);
    }
  }

  /** An item whose label was removed is shown as it was. */
  private static Sensitivity label(Act act) {
    boolean removed =
        act.detail() instanceof Detail.Relabel && act.item().label() == Sensitivity.UNLABELLED;
    return removed ? ((Detail.Relabel) act.detail()).before() : BoxIds.item(act).label();
  }

  @Override
  public String itemId(Act act) {
    Item item = BoxIds.item(act);
    return item == null ? null : BoxIds.item(item);
  }

  /** A label's name: Box's classifications have no other id. */
  @Override
  public String labelId(Sensitivity label) {
    return label.caption();
  }

  /** Collaborators' addresses say it; of a link nothing does. */
  @Override
  public Audience logged(Act grant) {
    return grant.detail() instanceof Detail.Grant given && BoxRecords.namesPeople(grant)
        ? given.audience()
        : Audience.UNKNOWN;
  }
}
