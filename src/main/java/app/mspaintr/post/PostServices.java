package app.mspaintr.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The services that execute commands about posts. */
@ApplicationScoped
public class PostServices {
  private StarService starring;
  private CommentService commenting;
  private PostRemover removing;
  private PostQueries reading;
  private PictureStreamer showing;

  protected PostServices() {}

  @Inject
  PostServices(
      StarService starring,
      CommentService commenting,
      PostRemover removing,
      PostQueries reading,
      PictureStreamer showing) {
    this.starring = starring;
    this.commenting = commenting;
    this.removing = removing;
    this.reading = reading;
    this.showing = showing;
  }

  public StarService starring() {
    return starring;
  }

  public CommentService commenting() {
    return commenting;
  }

  public PostRemover removing() {
    return removing;
  }

  public PostQueries reading() {
    return reading;
  }

  public PictureStreamer showing() {
    return showing;
  }
}
