namespace ZivverSynctool.Trials.Identity;

/// <summary>Finds the shortest and plainest history that breaks the same rule.</summary>
internal static class HistoryShrinker
{
    public static History Shorten(History history, string rule)
    {
        bool Fails(History candidate) => HistoryPlayer.Play(candidate)?.Rule == rule;

        var plainer = true;
        while (plainer)
        {
            history = history with { Steps = Shrinker.Shorten(history.Steps, steps => Fails(history with { Steps = steps })) };
            plainer = false;
            foreach (var setting in history.Setting.Simpler())
                if (Fails(history with { Setting = setting }))
                {
                    history = history with { Setting = setting };
                    plainer = true;
                    break;
                }
        }

        return history;
    }
}
