package app.mspaintr.demo;

import app.mspaintr.account.DemoAccounts;
import app.mspaintr.account.Members;
import app.mspaintr.account.SignedIn;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.post.PostQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Has the residents join and show the exhibition. */
@ApplicationScoped
public class Filling {
  private Transactions transactions;
  private Members members;
  private DemoAccounts residence;
  private PostQueries reading;
  private DemoSeeder exhibiting;

  protected Filling() {}

  @Inject
  Filling(
      Transactions transactions,
      Members members,
      DemoAccounts residence,
      PostQueries reading,
      DemoSeeder exhibiting) {
    this.transactions = transactions;
    this.members = members;
    this.residence = residence;
    this.reading = reading;
    this.exhibiting = exhibiting;
  }

  /** Whether there is no member and no post yet. */
  boolean isWanted() {
    return transactions.read(
        () -> members.isEmpty() && reading.posts(null, 1, Optional.empty()).posts().isEmpty());
  }

  /**
   * Shows one exhibit after the other; how many there were.
   *
   * @param enough whether to leave it at that, asked between two
   */
  int fill(BooleanSupplier enough) {
    Exhibition exhibition = Exhibition.read();
    Map<String, SignedIn> residents = new HashMap<>();
    for (Resident resident : exhibition.residents()) {
      residents.put(resident.name(), residence.join(resident.name(), resident.displayName()));
    }
    Map<String, String> posts = new HashMap<>();
    for (Exhibit exhibit : exhibition.exhibits()) {
      if (enough.getAsBoolean()) {
        break;
      }
      posts.put(exhibit.name(), exhibiting.show(exhibit, residents, posts));
    }
    residents.values().forEach(residence::leave);
    return posts.size();
  }
}
