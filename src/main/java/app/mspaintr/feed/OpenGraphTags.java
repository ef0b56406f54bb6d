package app.mspaintr.feed;

import app.mspaintr.picture.PublishedPicture;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.post.PublishedPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How a link to a post looks where it is shared (Open Graph, ogp.me). */
@ApplicationScoped
public class OpenGraphTags {
  private String origin;

  protected OpenGraphTags() {}

  @Inject
  OpenGraphTags(Settings settings) {
    List<String> origins = settings.list(Setting.PUBLIC_ORIGINS);
    origin = origins.isEmpty() ? "" : origins.get(0);
  }

  /**
   * Elements for the page's head.
   *
   * @param contextPath where the application is deployed, without a slash at its end
   */
  public String of(PublishedPost post, String contextPath) {
    String base = origin + contextPath + "/";
    String name = post.author().displayName();
    String title = post.title().isEmpty() ? "A picture by " + name : post.title();
    PublishedPicture picture = post.picture();
    return property("og:type", "article")
        + property("og:site_name", "MSPaintr")
        + "<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
        + property("og:title", title)
        + property("og:description", "By " + name + " on MSPaintr")
        + property("og:url", base + "posts/" + post.id())
        + property("og:image", base + picture.url())
        + property("og:image:type", picture.mediaType())
        + property("og:image:width", Integer.toString(picture.width()))
        + property("og:image:height", Integer.toString(picture.height()))
        + property("og:image:alt", post.altText());
  }

  private static String property(String name, String content) {
    return content.isEmpty()
        ? ""
        : "<meta property=\"" + name + "\" content=\"" + escape(content) + "\">\n";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
