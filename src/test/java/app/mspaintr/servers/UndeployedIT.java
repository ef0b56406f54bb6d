package app.mspaintr.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What becomes of a server when the WAR is taken from it, and comes again. */
@ArquillianTest
@RunAsClient
class UndeployedIT {
  private static final String WAR = "mspaintr";

  @ArquillianResource private Deployer deployer;

  @Deployment(name = WAR, managed = false, testable = false)
  static WebArchive war() {
    return Samples.war("mspaintr.war");
  }

  @Test
  void leavesNothingBehindAndComesAgain() throws Exception {
    deployer.deploy(WAR);
    Browser painter = new Browser().join(Samples.name());
    ServerProcess server = ServerProcess.find();
    String id;
    Conversation guest = new Browser().open("live/feed");
    try (Conversation feed = painter.open("live/feed")) {
      id = painter.publish(feed, Samples.picture(), "").path("id").asString();
    }
    assertThat(server.threadsOfTheApplication()).isNotEmpty();
    assertThat(server.holdsTheDatabase()).isTrue();

    deployer.undeploy(WAR);
    assertThat(server.threadsOfTheApplication()).isEmpty();
    assertThat(server.holdsTheDatabase()).isFalse();
    // Undertow closes its connections, 1001, before the application can say goodbye
    assertThat(guest.closeCode()).isIn(1012, 1001);

    deployer.deploy(WAR);
    assertThat(new Browser().get("api/posts/" + id).statusCode()).isEqualTo(200);
    deployer.undeploy(WAR);
  }
}
