package app.mspaintr.launcher.server;

import app.mspaintr.account.MembersResource;
import app.mspaintr.account.SessionResource;
import app.mspaintr.feed.FeedEndpoint;
import app.mspaintr.feed.PageServlet;
import app.mspaintr.operation.HealthServlet;
import app.mspaintr.operation.Meters;
import app.mspaintr.operation.MetricsServlet;
import app.mspaintr.painting.live.LivePaintingServlet;
import app.mspaintr.picture.PictureServlet;
import app.mspaintr.platform.http.NoStore;
import app.mspaintr.platform.http.OriginFilter;
import app.mspaintr.platform.http.ProblemMapper;
import app.mspaintr.platform.http.PublicOrigins;
import app.mspaintr.platform.http.SecurityHeaders;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.OpenDatabase;
import app.mspaintr.post.comment.DrawingServlet;
import app.mspaintr.post.room.PostRoomEndpoint;
import app.mspaintr.post.room.PostsResource;
import app.mspaintr.post.room.RoomExistsFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.util.List;
import java.util.function.Consumer;

/**
 * The components that the launcher deploys, because Grizzly scans nothing.
 *
 * @param early before the container: settings checked, and what can begin beside it begun
 * @param awake beans that must be there before the first request
 * @param soon beans that a ready server makes for itself
 * @param endpoints classes with {@code @ServerEndpoint}
 * @param servlets classes with {@code @WebServlet}
 * @param filters classes with {@code @WebFilter}, in their order
 * @param resources classes with {@code @Path} or {@code @Provider}
 */
public record Components(
    List<Consumer<Settings>> early,
    List<Class<?>> awake,
    List<Class<?>> soon,
    List<Class<?>> endpoints,
    List<Class<? extends Servlet>> servlets,
    List<Class<? extends Filter>> filters,
    List<Class<?>> resources) {

  /** The application's parts. */
  public static Components application() {
    return new Components(
        List.of(PublicOrigins::new, OpenDatabase::openEarly),
        List.of(OpenDatabase.class),
        List.of(Meters.class),
        List.of(FeedEndpoint.class, PostRoomEndpoint.class),
        List.of(
            PageServlet.class,
            PictureServlet.class,
            DrawingServlet.class,
            LivePaintingServlet.class,
            HealthServlet.class,
            MetricsServlet.class),
        List.of(SecurityHeaders.class, OriginFilter.class, RoomExistsFilter.class),
        List.of(
            MembersResource.class,
            SessionResource.class,
            PostsResource.class,
            ProblemMapper.class,
            NoStore.class));
  }
}
