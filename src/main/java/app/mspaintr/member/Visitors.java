package app.mspaintr.member;

import app.mspaintr.live.Audiences;
import app.mspaintr.live.Seats;
import app.mspaintr.settings.Settings;
import app.mspaintr.store.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.List;
import java.util.function.Supplier;

/** Makes out who comes in at an endpoint. */
@ApplicationScoped
public class Visitors {
  private Sessions sessions;
  private Seats seats;
  private Audiences audiences;
  private Settings settings;

  protected Visitors() {}

  @Inject
  Visitors(Sessions sessions, Seats seats, Audiences audiences, Settings settings) {
    this.sessions = sessions;
    this.seats = seats;
    this.audiences = audiences;
    this.settings = settings;
  }

  /** A visitor with a seat, not yet in an audience. */
  public Visitor welcome(Session session) {
    SignedIn member = sessions.signedIn(List.of(Handshake.cookies(session))).orElse(null);
    return new Visitor(seats.take(session), member, CommandRate.of(settings), audiences);
  }

  /** Takes the visitor's seat in an audience; {@code reading} tells what they hear first. */
  public void join(Visitor visitor, Topic topic, Supplier<Seats.Admission> reading) {
    seats.join(visitor.seat(), topic, visitor.account(), reading);
    if (visitor.member().isPresent() && !sessions.holds(visitor.account())) {
      seats.end(visitor.account()); // signed out between the handshake and taking the seat
    }
  }

  /** The visitor's connection is gone. */
  public void leave(Visitor visitor) {
    seats.leave(visitor.seat());
  }
}
