using ZivverSynctool.Simulation;
using ZivverSynctool.Target;

namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>An account is made in Zivver: for somebody of the sources, or for a stranger, whose number is negative.</summary>
internal sealed record CreatedByHand(int Owner, AccountType Type, string Email, string DisplayName, string? SsoAccountKey) : WorldStep
{
    protected override string Sentence => $"in Zivver, the {Words.Of(Type)} {Email}, {DisplayName}, is made for #{Owner}";

    public override void Apply(TrialWorld world)
    {
        try
        {
            var account = world.World.Zivver.Create(new AccountWrite
            {
                AccountType = Type,
                Email = Email,
                DisplayName = DisplayName,
                Extension = new ZivverExtension { SsoAccountKey = SsoAccountKey, ExternalAccountId = $"other-{Owner}" },
            });
            world.Ownership = world.Ownership.With(account.Id, Owner);
        }
        catch (ZivverRejection)
        {
            // What Zivver refuses does not happen.
            return;
        }
    }
}
