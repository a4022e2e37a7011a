using ZivverSynctool.Simulation;
using ZivverSynctool.Target;
using ZivverSynctool.Trials.Identity.Truth;

namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>Somebody changes an account in Zivver itself.</summary>
/// <param name="Owner">Whose account.</param>
internal abstract record ByHand(int Owner) : WorldStep
{
    public sealed override void Apply(TrialWorld world)
    {
        if (world.AccountsOf(Owner).FirstOrDefault() is not { } account)
            return;
        try
        {
            Change(world, account);
        }
        catch (ZivverRejection)
        {
            // What Zivver refuses does not happen.
            return;
        }
    }

    /// <summary>Makes the change.</summary>
    /// <exception cref="ZivverRejection">Zivver refuses it.</exception>
    protected abstract void Change(TrialWorld world, ZivverAccount account);

    /// <summary>A write that changes nothing but what is put into it.</summary>
    protected static AccountWrite Write(TrialWorld world, ZivverAccount account) => new()
    {
        AccountType = account.AccountType,
        Extension = new ZivverExtension
        {
            Aliases = account.Aliases,
            Delegates = account.AccountType == AccountType.User ? account.Delegates : [],
            SsoAccountKey = ModelState.Of(world.World.Zivver).KeyOf(account.Id),
            ExternalAccountId = account.ExternalAccountId,
        },
    };
}
