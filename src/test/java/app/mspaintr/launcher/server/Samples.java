package app.mspaintr.launcher.server;

import app.mspaintr.launcher.websocket.HandshakeContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An application of one part of each kind. */
public final class Samples {
  static final Components PARTS =
      new Components(
          List.of(),
          List.of(Greeter.class),
          List.of(),
          List.of(EchoEndpoint.class),
          List.of(Page.class),
          List.of(Mark.class),
          List.of(Greeting.class));

  public static final List<Class<?>> BEANS =
      List.of(Greeter.class, Visit.class, EchoEndpoint.class, Greeting.class);

  /** What binary messages wait for, ten seconds at most. */
  static volatile CountDownLatch gate = new CountDownLatch(0);

  private Samples() {}

  @ApplicationScoped
  static class Greeter {
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

    void keep(Session session) {
      sessions.add(session);
    }

    String greet() {
      return "hello";
    }

    void onEnd(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event)
        throws IOException {
      for (Session session : sessions.stream().filter(Session::isOpen).toList()) {
        try {
          session.getAsyncRemote().sendText("goodbye");
          session.close(new CloseReason(CloseCodes.SERVICE_RESTART, "restart"));
        } catch (IllegalStateException e) {
          if (session.isOpen()) {
            throw e;
          } // else it was ending by itself
        }
      }
    }
  }

  @RequestScoped
  static class Visit {
    private int calls;

    int count() {
      return ++calls;
    }
  }

  @Dependent
  @ServerEndpoint(value = "/live/{room}", configurator = Injected.class)
  public static class EchoEndpoint {
    @Inject Greeter greeter;

    @OnOpen
    public void open(Session session, @PathParam("room") String room) {
      greeter.keep(session);
      session
          .getAsyncRemote()
          .sendText(
              greeter.greet()
                  + " "
                  + room
                  + " from "
                  + session.getUserProperties().get("mspaintr.remoteAddress")
                  + ", connection known: "
                  + (session.getUserProperties().get(HandshakeContext.OUTLET) != null));
    }

    @OnMessage
    public String text(String text) {
      return text;
    }

    @OnMessage
    public ByteBuffer bytes(ByteBuffer bytes) throws InterruptedException {
      return gate.await(10, TimeUnit.SECONDS) ? bytes : ByteBuffer.allocate(0);
    }
  }

  public static class Injected extends ServerEndpointConfig.Configurator {
    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return CDI.current().select(type).get();
    }

    @Override
    public boolean checkOrigin(String origin) {
      return origin == null || !origin.contains("evil");
    }

    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      if (request.getRequestURI().getPath().endsWith("/gone")) {
        config.getUserProperties().put("mspaintr.refusedStatus", 404);
      }
    }
  }

  @WebServlet({"", "/posts/*"})
  static class Page extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject transient Greeter greeter;
    @Inject transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response
          .getWriter()
          .print("page " + request.getRequestURI() + " " + greeter.greet() + visit.count());
    }
  }

  @WebFilter("/*")
  static class Mark extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, jakarta.servlet.FilterChain chain)
        throws IOException, jakarta.servlet.ServletException {
      response.setHeader("X-Mark", "filtered");
      chain.doFilter(request, response);
    }
  }

  @ApplicationScoped
  @Path("/greeting")
  public static class Greeting {
    private Greeter greeter;
    private Visit visit;

    protected Greeting() {}

    @Inject
    Greeting(Greeter greeter, Visit visit) {
      this.greeter = greeter;
      this.visit = visit;
    }

    @GET
    public String get() {
      return greeter.greet() + visit.count();
    }

    @POST
    public String echo(String body) {
      return body;
    }
  }
}
