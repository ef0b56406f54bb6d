package app.mspaintr.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who carries out what is asked for about posts. */
@ApplicationScoped
public class PostServices {
  private Starring starring;
  private Commenting commenting;
  private Removing removing;
  private Reading reading;
  private ShowingPictures showing;

  protected PostServices() {}

  @Inject
  PostServices(
      Starring starring,
      Commenting commenting,
      Removing removing,
      Reading reading,
      ShowingPictures showing) {
    this.starring = starring;
    this.commenting = commenting;
    this.removing = removing;
    this.reading = reading;
    this.showing = showing;
  }

  public Starring starring() {
    return starring;
  }

  public Commenting commenting() {
    return commenting;
  }

  public Removing removing() {
    return removing;
  }

  public Reading reading() {
    return reading;
  }

  public ShowingPictures showing() {
    return showing;
  }
}
