package io.cordon.model.json;

import io.cordon.model.file.LabelAtRest;
import io.cordon.model.identity.App;
import java.util.Arrays;
import java.util.Locale;

/**
 * A label at rest as one line of JSON. What {@code cordon label} prints is one, with further
 * members, which are ignored.
 */
public final class LabelAtRestJson {
  /** Longer texts are none of a cloud. */
  private static final int MOST_CHARACTERS = 8_192;

  private static final App[] CLOUDS =
      Arrays.stream(App.values()).filter(app -> app != App.UNKNOWN).toArray(App[]::new);

  private LabelAtRestJson() {}

  /** The words of {@code state}. */
  private enum State {
    APPLIED,
    REMOVED,
    NONE;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The line of a topic. */
  public static String write(LabelAtRest label) {
    return JsonWriter.of(
        json -> {
          json.text("app", label.app().id()).text("app_tenant", label.tenant());
          json.text("file_id", label.fileId());
          json.text("path", label.path()).text("url", label.url());
          State state = label.isWithoutLabel() ? State.NONE : State.APPLIED;
          json.text("state", state.word()).text("name", label.labelName());
          json.text("id", label.labelId()).text("tenant", label.labelTenant());
          if (label.foreign()) {
            json.flag("foreign", true);
          }
        });
  }

  /**
   * Reads one line.
   *
   * @throws JsonFormatException when it does not say which file it is about, or which label
   */
  public static LabelAtRest read(String line) throws JsonFormatException {
    JsonObject json = JsonObject.parse(line);
    if (!json.has("app")) {
      throw new JsonFormatException(
          "app is missing: which cloud is the file in? cordon label --app writes it");
    }
    App app = json.requiredWord("app", CLOUDS, App::id);
    String fileId = ofCloud(app, text(json, "file_id"));
    String path = text(json, "path");
    String url = text(json, "url");
    if (fileId == null && path == null && url == null) {
      throw new JsonFormatException(
          "file_id, url and path are missing: one of them says which file it is");
    }
    State state = state(json);
    boolean labelled = state == State.APPLIED;
    String id = labelled ? text(json, "id") : null;
    return new LabelAtRest(
        app,
        ofCloud(app, text(json, "app_tenant")),
        fileId,
        path,
        url,
        id == null ? null : id.toLowerCase(Locale.ROOT),
        labelled ? text(json, "name") : null,
        labelled ? lower(text(json, "tenant")) : null,
        labelled && json.flag("foreign"));
  }

  private static State state(JsonObject json) throws JsonFormatException {
    boolean named = text(json, "id") != null || text(json, "name") != null;
    State state = json.word("state", State.values(), State::word);
    if (state == null && !named) {
      throw new JsonFormatException(
          "id and name are missing: which label is it? \"state\": \"none\" says that there is none");
    }
    if (state == State.APPLIED && !named) {
      throw new JsonFormatException("id and name of the label are missing, but it is applied");
    }
    return state == null ? State.APPLIED : state;
  }

  /** Ids of Microsoft 365 are GUIDs in any case; those of others differ by it. */
  private static String ofCloud(App app, String id) {
    return app == App.M365 ? lower(id) : id;
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /** Null where absent or blank. */
  private static String text(JsonObject json, String key) throws JsonFormatException {
    String text = json.text(key);
    if (text != null && text.length() > MOST_CHARACTERS) {
      throw new JsonFormatException(
          key + ": expected at most " + MOST_CHARACTERS + " characters, found " + text.length());
    }
    return text == null || text.isBlank() ? null : text.strip();
  }
}
