using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Breaks.Sent;

/// <summary>Fails at every update of a name.</summary>
internal sealed class FailsAtNames(IZivver inner) : PassingZivver(inner)
{
    public override Task<WriteAnswer> UpdateAsync(string id, AccountWrite account, CancellationToken cancellation) =>
        account is { AccountType: AccountType.User, DisplayName: not null }
            ? Task.FromException<WriteAnswer>(ErrorCatalogue.Interpret(503, "Service Unavailable", "PUT", account.Email))
            : base.UpdateAsync(id, account, cancellation);
}
