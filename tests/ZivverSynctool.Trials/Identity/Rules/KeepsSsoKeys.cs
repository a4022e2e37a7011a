using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>No single sign-on key is ever lost (SPEC §1).</summary>
internal sealed class KeepsSsoKeys : IRule
{
    public string Name => "sso-key";

    public IEnumerable<string> Broken(RunRecord run) => run.LostSsoAccountKeys.Select(email => $"{email} lost its SSO key");
}
